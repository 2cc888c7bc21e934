namespace Shop.Contracts;

/// <summary>All traffic that leaves the shop: it is counted, logged and held back where a partner is slow.</summary>
public interface IGateway
{
    Task<string> GetAsync(Uri address, CancellationToken cancellation);
}
