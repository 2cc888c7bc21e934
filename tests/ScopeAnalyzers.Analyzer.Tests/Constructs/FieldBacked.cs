using Denied;

class Uses
{
    int Backed { get => field; set => field = «type:Thing».«StaticField»; }
    int Init { get; init => field = «type:Thing».«StaticField»; }
    int Half { get; set => «type:Thing».«StaticField» = value; }
}
