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
        Assert.True(near[0] > near[1] && near[1] > near[2]);
        Assert.Equal(0, near[2]);
    }

    [Fact]
    public async Task Says_the_same_of_a_text_whatever_stands_beside_it()
    {
        var reader = Reader(new ServiceCollection());
        TextToAnalyse[] texts = [new("Une recette", "fr"), new("A recipe", "en"), new("receta", null)];
        var together = await reader.CompareAsync(Sample.Brief, texts, TestContext.Current.CancellationToken);
        foreach (var (text, similarity) in texts.Zip(together))
        {
            var alone = await reader.CompareAsync(Sample.Brief, [text], TestContext.Current.CancellationToken);
            Assert.Equal(similarity, alone[0]);
        }
    }

    [Fact]
    public async Task Asks_the_operators_embedding_model_and_says_so()
    {
        var reader = Reader(new ServiceCollection()
            .AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(new LengthModel()));
        var near = await reader.CompareAsync(
            Sample.Brief, [new("court", "fr"), new(new string('a', 400), "fr")], TestContext.Current.CancellationToken);
        Assert.Equal(new MeaningMethod("length-model", "1", false), reader.Method);
        Assert.True(near[1] > near[0]);
    }

    private static IMeaningReader Reader(IServiceCollection services) =>
        services.AddEmbeddedAnalyser().BuildServiceProvider().GetRequiredService<IMeaningReader>();

    /// <summary>A model so small that one can tell its answers: the longer the text, the further it turns.</summary>
    private sealed class LengthModel : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options, CancellationToken cancellationToken) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(
                values.Select(value => new Embedding<float>(new float[] { 1, value.Length / 50f }))));

        public object? GetService(Type serviceType, object? serviceKey) => serviceType == typeof(EmbeddingGeneratorMetadata)
            ? new EmbeddingGeneratorMetadata("tests", null, "length-model")
            : null;

        public void Dispose()
        {
        }
    }
}
