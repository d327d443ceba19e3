import type { Answer, SourcedPhrase, SuggestionSource } from "./suggestion.ts";

/** Puts an answer together, and keeps from where each of its facts is known. */
export type AnswerWriter = {
  /** A paragraph; `from` names the source of each phrase in it. Empty words make none. */
  readonly say: (words: string, ...from: readonly (readonly [string | null, string])[]) => void;
  readonly knowFrom: (source: SuggestionSource) => string;
  readonly end: () => Answer;
};

export function writeAnswer(): AnswerWriter {
  const paragraphs: string[] = [];
  const phrases: SourcedPhrase[] = [];
  const sources = new Map<string, SuggestionSource>();
  return {
    say(words, ...from) {
      if (words === "") return;
      paragraphs.push(words);
      for (const [phrase, source] of from)
        if (phrase !== null && phrase !== "" && words.includes(phrase))
          phrases.push({ words: phrase, source });
    },
    knowFrom(source) {
      sources.set(source.id, source);
      return source.id;
    },
    end: () => ({ kind: "answer", paragraphs, phrases, sources: [...sources.values()] }),
  };
}

/** Several answers as one, in their order. */
export const joinAnswers = (answers: readonly Answer[]): Answer => ({
  kind: "answer",
  paragraphs: answers.flatMap(({ paragraphs }) => paragraphs),
  phrases: answers.flatMap(({ phrases }) => phrases),
  sources: [
    ...new Map(
      answers.flatMap(({ sources }) => sources).map((source) => [source.id, source]),
    ).values(),
  ],
});
