namespace Vetting.Web.Tests.Site;

/// <summary>Finds text that WCAG AA calls too faint: under 4.5 to 1, or 3 to 1 where it is large.</summary>
internal static class FaintText
{
    public const string Script = """
        (() => {
          const parse = color => (color.match(/[\d.]+/g) || []).map(Number);
          const luminance = rgb => rgb.slice(0, 3).map(v => v / 255)
            .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const ground = element => {
            for (let e = element; e; e = e.parentElement) {
              const color = parse(getComputedStyle(e).backgroundColor);
              if (color.length === 3 || color[3] > 0) return color;
            }
            return [255, 255, 255];
          };
          const faint = [];
          for (const element of document.querySelectorAll('body *')) {
            if (element.closest('svg') || !element.checkVisibility()) continue;
            const own = [...element.childNodes].filter(n => n.nodeType === 3 && n.textContent.trim());
            if (!own.length) continue;
            const style = getComputedStyle(element);
            const [a, b] = [luminance(parse(style.color)), luminance(ground(element))].sort((x, y) => y - x);
            const ratio = (a + .05) / (b + .05);
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
            if (ratio < (large ? 3 : 4.5))
              faint.push(`${ratio.toFixed(2)} ${element.className || element.tagName}: ${own[0].textContent.trim().slice(0, 40)}`);
          }
          return faint;
        })()
        """;
}
