using Vetting.Core.Invitations;

namespace Vetting.Core.Tests.Invitations;

public sealed class InviteeListTests
{
    [Theory]
    [InlineData("Ada Martin, ada@example.com")]
    [InlineData("Ada Martin; ada@example.com")]
    [InlineData("Ada Martin\tada@example.com")]
    [InlineData("ada@example.com\tAda Martin")]
    [InlineData("\"Ada Martin\" <ada@example.com>")]
    [InlineData("  Ada   Martin <ada@example.com>,  ")]
    public void Reads_a_person_a_line_as_mails_and_spreadsheets_have_them(string line)
    {
        var list = InviteeList.Read($"\n{line}\n\n");

        var person = Assert.Single(list.People);
        Assert.Equal(("ada@example.com", "Ada Martin"), (person.Email, person.Name.Replace("   ", " ")));
        Assert.Empty(list.Wrong);
    }

    [Fact]
    public void Calls_somebody_without_a_name_by_the_beginning_of_the_address() =>
        Assert.Equal(new Invitee("ada", "ada@example.com"), Assert.Single(InviteeList.Read("ada@example.com").People));

    [Fact]
    public void Says_of_which_line_nothing_can_be_made_and_what_stands_there_twice()
    {
        var list = InviteeList.Read("Ada, ada@example.com\r\nBo\r\nAda M, ADA@example.com\nCy, cy@example.com, c@example.com\nD, d@nowhere");

        Assert.Equal(["ada@example.com"], list.People.Select(person => person.Email));
        Assert.Equal([(2, "Bo"), (4, "Cy, cy@example.com, c@example.com"), (5, "D, d@nowhere")],
            list.Wrong.Select(line => (line.Number, line.Text)));
        Assert.Equal(["ADA@example.com"], list.Repeated);
    }

    [Fact]
    public void Takes_no_name_that_adds_a_line_or_an_address_of_its_own()
    {
        Assert.Empty(InviteeList.Read($"{new string('x', 101)}, ada@example.com").People);
        Assert.Empty(InviteeList.Read("write to eve@evil, ada@example.com").People);
        Assert.Equal("Ada Eve", Assert.Single(InviteeList.Read("Ada\u202e Eve, ada@example.com").People).Name);
    }
}
