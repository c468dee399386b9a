namespace Vetting.Language.Meaning;

/// <summary>Invented captions of many subjects, most of which have nothing to do with any one brief.</summary>
internal static class EverydayCaptions
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Sunday soup with the last leeks of the garden.",
        "New lamp for the hallway, what do you think?",
        "Ten kilometres before breakfast, legs are tired.",
        "My cat has taken over the sofa again.",
        "First day of school, he did not look back once.",
        "The boss fight took me all night.",
        "This jacket was my grandfather's.",
        "Two weeks by train through the mountains.",
        "I finished the novel on the bus and missed my stop.",
        "Changed the brake pads myself this time.",
        "Three savings accounts compared in five minutes.",
        "The concert was cancelled because of the rain.",
        "Une crème solaire qui ne laisse pas de traces.",
        "Le marché de ce matin sentait la fraise.",
        "On repeint la chambre en vert samedi.",
        "Répétition générale avant le spectacle de demain.",
        "Mon vélo a encore crevé devant la gare.",
        "Les élections approchent, avez-vous fait votre procuration ?",
        "Le chien refuse de sortir quand il pleut.",
        "Une heure de méditation et je me suis endormie.",
        "Trois tableaux vus au musée hier après-midi.",
        "Mon ordinateur met dix minutes à démarrer.",
        "On fête les quarante ans de mariage de mes parents.",
        "Le match s’est joué dans les dernières secondes.",
    ];
}
