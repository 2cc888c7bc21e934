namespace ScopeAnalyzers.Capabilities.Tests.Frameworks;

/// <summary>The ways that the walk finds, for members whose way is known.</summary>
public class PathTests
{
    [Theory]
    [InlineData("M:System.Xml.XmlReader.Create(System.String)", "network", "new XmlTextReaderImpl > XmlTextReaderImpl.FinishInitUriString")]
    [InlineData("M:System.Xml.XmlDocument.Load(System.String)", "network", "new XmlTextReader > new XmlTextReaderImpl")]
    [InlineData("M:System.Security.Cryptography.X509Certificates.X509Chain.Build(System.Security.Cryptography.X509Certificates.X509Certificate2)", "network", "X509Chain.Build > ChainPal.BuildChain")]
    [InlineData("M:System.Net.Http.HttpClient.#ctor", "network", "new HttpClientHandler > new SocketsHttpHandler")]
    [InlineData("M:System.IO.File.ReadAllText(System.String)", "filesystem", "File.ReadAllText > new StreamReader")]
    [InlineData("M:System.Diagnostics.Process.Start(System.String)", "process", "Process.Start > Process.Start > Process.StartCore")]
    [InlineData("M:System.ComponentModel.InstallerTypeAttribute.#ctor(System.String)", "reflection", "InstallerTypeAttribute.InstallerType")]
    [InlineData("M:System.Security.Cryptography.HashAlgorithm.Create(System.String)", "reflection", "CryptoConfig.CreateFromName")]
    [InlineData("M:System.ComponentModel.TypeConverterAttribute.#ctor(System.String)", "reflection", "TypeConverterAttribute.ConverterTypeName > PropertyDescriptor.GetTypeFromName")]
    public void A_member_leads_to_its_class_by_way_of(string id, string name, string way) =>
        Assert.StartsWith(way, SharedFramework.PathOf(id, name), StringComparison.Ordinal);

    [Theory]
    [InlineData("M:System.Xml.XmlReader.Create(System.IO.Stream)", "network")]
    [InlineData("M:System.Xml.Linq.XDocument.Parse(System.String)", "network")]
    [InlineData("M:System.Text.Json.JsonSerializer.Serialize``1(``0,System.Text.Json.JsonSerializerOptions)", "reflection")]
    [InlineData("M:System.DateTime.Parse(System.String)", "filesystem")]
    [InlineData("M:System.Threading.Tasks.Task.Run(System.Action)", "filesystem")]
    [InlineData("M:System.Text.RegularExpressions.Regex.#ctor(System.String)", "dynamic-code")]
    [InlineData("M:System.IO.StreamReader.#ctor(System.IO.Stream)", "filesystem")]
    [InlineData("M:System.Collections.Generic.List`1.Add(`0)", "network")]
    public void A_member_that_does_not_lead_there_is_not_said_to(string id, string name) => Assert.Null(SharedFramework.PathOf(id, name));
}
