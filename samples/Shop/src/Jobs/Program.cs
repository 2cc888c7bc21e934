using Shop.Billing;
using Shop.Billing.Ledger;
using Shop.Contracts;
using Shop.Jobs;

var job = new NightlyInvoices(new InvoiceBook(new Journal()));
var orders = new[] { new Order("1001", "Ada", [new OrderLine("tea", 2, new Money(450, "EUR"))]) };
foreach (var sum in job.Run(orders))
    Console.WriteLine(sum);
