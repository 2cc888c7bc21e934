using CsCheck;
using ScopeAnalyzers.Review.Sessions;

namespace ScopeAnalyzers.Review.Tests.Sessions;

/// <summary>Whatever an agent and a person do in one working tree, an abort loses nothing that the person wrote.</summary>
public sealed class SessionMachineTests
{
    private const long Sequences = 25;

    private static readonly string[] Files = ["src/A.cs", "src/B.cs", "src/C.cs"];
    private static readonly string[] Steps = ["settings", "kept", "files", "branch", "index"];

    private enum Act
    {
        AgentEdit,
        PersonEdit,
        AgentCommit,
        AgentAmend,
        PersonCommit,
        Abort,
        InterruptedAbort,
        Restart,
    }

    [Fact]
    public void No_byte_that_a_person_wrote_is_lost() =>
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 2], Gen.Int[0, 20]).List[4, 14].Sample(
            acts =>
            {
                using var world = new World();
                foreach (var (act, file, number) in acts)
                    world.Do(act, Files[file], number);
                world.Do(Act.Abort, Files[0], 0);
            },
            iter: Sequences, threads: 1);

    private sealed class World : IDisposable
    {
        private readonly SessionRepository repository = new();

        /// <summary>The person's lines, each with its file.</summary>
        private readonly List<(string File, string Line)> written = [];

        /// <summary>The person's lines that no commit of the session took.</summary>
        private readonly HashSet<string> apart = [];

        /// <summary>The agent's lines that no commit of the person took.</summary>
        private readonly HashSet<string> agents = [];

        private AgentSession session;

        public World() => session = repository.Start();

        public void Do(Act act, string file, int number)
        {
            switch (act)
            {
                case Act.AgentEdit:
                    var line = $"agent {Guid.NewGuid():N}";
                    agents.Add(line);
                    repository.AgentWrites(session, file, With(file, line, number), line);
                    break;
                case Act.PersonEdit:
                    var own = $"person {Guid.NewGuid():N}";
                    written.Add((file, own));
                    apart.Add(own);
                    repository.Main.Write(file, With(file, own, number));
                    break;
                case Act.AgentCommit:
                    SessionRepository.AgentCommits(session);
                    apart.Clear();
                    break;
                case Act.AgentAmend:
                    SessionRepository.AgentCommits(session, "--amend");
                    apart.Clear();
                    break;
                case Act.PersonCommit:
                    if (File.Exists(Path.Combine(session.Root, file))
                        && repository.Main.Git("status", "--porcelain", "--", file).Length > 0)
                    {
                        agents.ExceptWith(File.ReadAllLines(Path.Combine(session.Root, file)));
                        SessionRepository.PersonCommits(session, file);
                    }

                    break;
                case Act.InterruptedAbort:
                    _ = Record.Exception(() => repository.Abort(session, reached: step =>
                    {
                        if (step == Steps[number % Steps.Length])
                            throw new InvalidOperationException(step);
                    }));
                    Aborted(repository.Abort(session));
                    break;
                case Act.Abort:
                    Aborted(repository.Abort(session));
                    break;
                case Act.Restart:
                    var order = SessionRepository.Order(isHere: true);
                    var (abort, next) = TaskSessions.Restart(repository.Request, session.Id, order, "brief", takesAll: false, default);
                    Check(abort!);
                    session = next;
                    break;
            }
        }

        public void Dispose() => repository.Dispose();

        private void Aborted(SessionAbort abort)
        {
            Check(abort);
            session = repository.Start();
        }

        private void Check(SessionAbort abort)
        {
            foreach (var (file, line) in written)
            {
                var isThere = Has(file, line);
                Assert.True(isThere || !apart.Contains(line), $"'{line}' is not in the working tree any more");
                Assert.True(isThere || IsKept(file, line), $"'{line}' is lost");
            }

            foreach (var file in Files.Where(file => !abort.Left.Contains(file) && abort.Staying.Count == 0))
                Assert.DoesNotContain(agents, line => Has(file, line));
            Assert.Equal("", repository.Main.Git("diff", "--cached", "--name-only"));
            // What is there when a session begins is the checkpoint's.
            agents.Clear();
        }

        private bool Has(string file, string line) =>
            File.Exists(Path.Combine(session.Root, file)) && File.ReadAllLines(Path.Combine(session.Root, file)).Contains(line);

        private bool IsKept(string file, string line) =>
            repository.Main.Git("log", "--all", "-m", "--format=%H", $"-S{line}", "--", file).Length > 0;

        private string With(string file, string line, int place)
        {
            var path = Path.Combine(session.Root, file);
            var lines = File.Exists(path) ? File.ReadAllLines(path).ToList() : [];
            lines.Insert(Math.Min(place, lines.Count), line);
            return string.Concat(lines.Select(each => each + "\n"));
        }
    }
}
