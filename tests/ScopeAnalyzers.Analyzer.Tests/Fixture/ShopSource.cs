namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>The shop of Policy's example decisions, in C#.</summary>
internal static class ShopSource
{
    public const string Text = """
        namespace Shop.Contracts { public interface IGateway { void Send(string text); } }
        namespace Shop.Contracts.Internal { public class Wire { } }
        namespace Shop.Billing { public class Invoice { public class Line { public decimal Amount; } } }
        namespace Shop.Web { public class Startup { public void Configure() { } } }
        namespace Shop.Web.Email
        {
            public class OptIn : Contracts.IGateway { public void Send(string text) { } public override string ToString() => ""; }
            public class Explicit : Contracts.IGateway { void Contracts.IGateway.Send(string text) { } }
        }
        namespace MailKit.Net.Smtp { public class SmtpClient { } }
        namespace Xunit { public class FactAttribute : System.Attribute { } }
        public class Program { }
        """;
}
