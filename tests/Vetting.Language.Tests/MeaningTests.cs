using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Analysis;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Language.Tests;

public sealed class MeaningTests
{
    [Fact]
    public async Task Finds_a_post_of_the_briefs_sector_nearer_than_another()
    {
        var reader = Reader(new ServiceCollection());
        var near = await reader.CompareAsync(Sample.Brief,
        [
            new("Mes recettes de légumes d'hiver, à cuisiner en famille", "fr"),
            new("Cuisinons les légumineuses", "fr"),
            new("Le match de ce soir commence à vingt heures", "fr"),
        ], TestContext.Current.CancellationToken);
        Assert.Equal("stems", reader.Method.Name);
        Assert.True(near[0].Similarity > near[1].Similarity && near[1].Similarity > near[2].Similarity);
        Assert.Equal(0, near[2].Similarity);
    }

    [Theory]
    [InlineData("fr", "recette", "Mes RECETTES du soir", "RECETTES")]
    [InlineData("fr", "cuisine", "Je cuisinais avec elle", "cuisinais")]
    [InlineData("fr", "peau sensible", "Les peaux très sensibles le savent", "peaux très sensibles")]
    [InlineData("fr", "huile d'olive", "Un filet d’huile d’olive dessus", "huile d’olive")]
    [InlineData("fr", "légumes de saison", "Des légumes de la saison froide", "légumes de la saison")]
    [InlineData("fr", "batch cooking", "Mon #batchcooking du dimanche", "batchcooking")]
    [InlineData("fr", "cuisine maison", "#lacuisinemaisonfacile", "lacuisinemaisonfacile")]
    [InlineData("en", "mealprep", "Meal prep for the week", "Meal prep")]
    [InlineData("en", "training plan", "The plan for my training", "plan for my training")]
    [InlineData("en", "gardening", "In the gardens of my aunt", "gardens")]
    public async Task Quotes_where_a_text_speaks_of_a_phrase_in_whatever_form(
        string language, string phrase, string text, string quote)
    {
        var near = await CompareAsync(phrase, new TextToAnalyse(text, language));
        var spoken = Assert.Single(near.Phrases);
        Assert.Equal((phrase, quote), (spoken.Phrase, text.Substring(spoken.Start, spoken.Length)));
    }

    [Theory]
    [InlineData("fr", "peau sensible", "Une peau de banane sur le trottoir")]
    [InlineData("fr", "livre", "La livraison du colis")]
    [InlineData("fr", "vin", "Un vintage des années 80")]
    [InlineData("en", "natural wine", "Natural light in the kitchen")]
    [InlineData("en", "training plan", "The plan is to sleep; on Monday we see about any training")]
    public async Task Takes_no_part_of_a_phrase_nor_a_likeness_of_letters_for_it(
        string language, string phrase, string text) =>
        Assert.Empty((await CompareAsync(phrase, new TextToAnalyse(text, language))).Phrases);

    private static async Task<Nearness> CompareAsync(string phrase, TextToAnalyse text) => (await Reader(new ServiceCollection())
        .CompareAsync(Sample.Brief with { Title = "", Sector = "", Lexicon = [phrase], Communities = [] }, [text],
            TestContext.Current.CancellationToken))[0];

    [Fact]
    public async Task Says_the_same_of_a_text_whatever_stands_beside_it()
    {
        var reader = Reader(new ServiceCollection());
        TextToAnalyse[] texts = [new("Une recette", "fr"), new("A recipe", "en"), new("receta", null)];
        var together = await reader.CompareAsync(Sample.Brief, texts, TestContext.Current.CancellationToken);
        foreach (var (text, similarity) in texts.Zip(together))
        {
            var alone = await reader.CompareAsync(Sample.Brief, [text], TestContext.Current.CancellationToken);
            Assert.Equal(similarity.Similarity, alone[0].Similarity);
            Assert.Equal(similarity.Phrases, alone[0].Phrases);
        }
    }

    [Fact]
    public async Task Asks_the_operators_embedding_model_and_says_so()
    {
        var reader = Reader(new ServiceCollection()
            .AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(new SubjectModel()));
        var near = await reader.CompareAsync(
            Sample.Brief, [new("Un potage d'hiver", "fr"), new("La route de nuit", "fr")],
            TestContext.Current.CancellationToken);
        Assert.Equal(new MeaningMethod("subject-model", "2", false), reader.Method);
        Assert.Equal([1, 0], near.Select(text => text.Similarity));
        Assert.Equal([new SpokenPhrase("légume", 0, 0, IsNear: true)], near[0].Phrases);
        Assert.Empty(near[1].Phrases);
    }

    [Fact]
    public async Task Marks_the_briefs_own_words_with_a_model_too()
    {
        var reader = Reader(new ServiceCollection()
            .AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(new SubjectModel()));
        var near = await reader.CompareAsync(
            Sample.Brief, [new("Une recette de nuit", "fr")], TestContext.Current.CancellationToken);
        Assert.Equal([new SpokenPhrase("recette", 4, 7)], near[0].Phrases);
    }

    private static IMeaningReader Reader(IServiceCollection services) =>
        services.AddEmbeddedAnalyser().BuildServiceProvider().GetRequiredService<IMeaningReader>();

    /// <summary>A model so small that one can tell its answers: a side a subject.</summary>
    private sealed class SubjectModel : IEmbeddingGenerator<string, Embedding<float>>
    {
        private static readonly string[][] Subjects = [["légume", "potage"], ["route", "vélo"], ["film"]];

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options, CancellationToken cancellationToken) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(value => new Embedding<float>(
                Subjects.Select(words => words.Count(word => value.Contains(word, StringComparison.Ordinal)) + 0f)
                    .Append(1e-6f).ToArray()))));

        public object? GetService(Type serviceType, object? serviceKey) => serviceType == typeof(EmbeddingGeneratorMetadata)
            ? new EmbeddingGeneratorMetadata("tests", null, "subject-model")
            : null;

        public void Dispose()
        {
        }
    }
}
