using Shop.Billing;
using Shop.Billing.Ledger;
using Shop.Contracts;
using Shop.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Journal>();
builder.Services.AddSingleton<IInvoices, InvoiceBook>();

var app = builder.Build();
app.MapGet("/", () => Results.Content(Pages.Home(), "text/html"));
app.MapPost("/orders", (Order order, IInvoices invoices) => Results.Ok(invoices.Write(order)));
app.Run();
