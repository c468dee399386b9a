using FsCheck.Xunit;
using Vetting.Core.Texts;

namespace Vetting.Core.Tests.Texts;

public sealed class MaskingTests
{
    [Fact]
    public void Hides_letters_and_digits_and_keeps_the_rest()
    {
        const string Text = "Écrivez à léa.b@mail.example ou 06 12 34 56 78 👋";
        PersonalData[] found =
        [
            new(PersonalDataKind.Email, new TextSpan(10, 18)), new(PersonalDataKind.Phone, new TextSpan(32, 14)),
        ];
        Assert.Equal("Écrivez à •••.•@••••.••••••• ou •• •• •• •• •• 👋", Masking.Apply(Text, found));
    }

    [Property]
    public void Keeps_the_length_and_what_is_not_personal(string text, int from, int length)
    {
        text ??= "";
        var start = Math.Abs(from % (text.Length + 1));
        var span = new TextSpan(start, Math.Min(Math.Abs(length % 9), text.Length - start));
        var masked = Masking.Apply(text, [new PersonalData(PersonalDataKind.Other, span)]);
        Assert.Equal(text.Length, masked.Length);
        Assert.Equal(text[..start], masked[..start]);
        Assert.Equal(text[(start + span.Length)..], masked[(start + span.Length)..]);
        Assert.DoesNotContain(masked.Substring(start, span.Length), char.IsLetterOrDigit);
    }
}
