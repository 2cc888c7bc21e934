// A program.
using Denied;

«type:var» thing = new «Thing»();
thing.«Method»();
Local();
await System.Threading.Tasks.Task.Yield();
if (args.Length > «type:Thing».«Constant») return «type:Thing».«StaticField»;
return 0;

void Local() => «type:Thing».«Create»();
