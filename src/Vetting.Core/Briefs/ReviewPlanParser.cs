using Vetting.Core.Content;

namespace Vetting.Core.Briefs;

internal static class ReviewPlanParser
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public static ReviewPlan Read(JsonFields plan)
    {
        var reviewers = ReadPeople(plan, "reviewers", min: 1);
        var escalateTo = ReadPeople(plan, "escalateTo", min: 0);
        var remind = plan.Span("remindAfter", TimeSpan.FromDays(2), Shortest, Longest);
        var escalate = plan.Span("escalateAfter", TimeSpan.FromDays(4), Shortest, Longest);
        var expire = plan.Span("expireAfter", TimeSpan.FromDays(7), Shortest, Longest);
        plan.RefuseOthers();
        if (remind >= escalate)
            plan.Note("escalateAfter", "should be longer than remindAfter");
        if (escalate >= expire)
            plan.Note("expireAfter", "should be longer than escalateAfter");
        return new ReviewPlan(reviewers, escalateTo, remind, escalate, expire);
    }

    private static IReadOnlyList<Reviewer> ReadPeople(JsonFields plan, string name, int min)
    {
        var people = plan.Objects(name, min, 10, ReadPerson);
        foreach (var twice in people.GroupBy(person => person.Email.ToLowerInvariant()).Where(same => same.Count() > 1))
            plan.Note(name, $"should name each address once, and names {twice.First().Email} {twice.Count()} times");
        return people;
    }

    private static Reviewer? ReadPerson(JsonFields person)
    {
        var name = person.Text("name", 100);
        var email = person.Email("email");
        var locale = person.Locale("locale");
        person.RefuseOthers();
        return name is null || email is null || locale is null ? null : new Reviewer(name, email, locale);
    }
}
