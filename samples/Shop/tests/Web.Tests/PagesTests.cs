namespace Shop.Web.Tests;

public class PagesTests
{
    [Fact]
    public void The_home_page_has_the_shops_name() => Assert.Contains("<h1>Shop</h1>", Pages.Home());
}
