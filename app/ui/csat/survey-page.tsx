import type { ReactNode } from "react";
import { ratings } from "#app/domain/csat/rating.ts";
import { COMMENT_CHARACTERS } from "#app/domain/csat/read-comment.ts";
import type { SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import type { OwnSurveyWords } from "#app/domain/csat/survey-words.ts";
import { filled, surveyWordsIn } from "#app/domain/csat/survey-words-in.ts";
import { SURVEY_STYLE } from "./survey-style.ts";

/** The page behind a survey's link: no script, no picture, nothing from elsewhere. Customers see it, no staff. */
export type SurveyView =
  | {
      readonly kind: "asks";
      /** What is chosen; null for none. */
      readonly rating: number | null;
      readonly comment: string;
      readonly isAnswered: boolean;
      /** Null on the page of a test. */
      readonly until: string | null;
      readonly error: "choose-one" | "too-long" | null;
      /** Where the form goes. */
      readonly action: string;
    }
  | { readonly kind: "thanks"; readonly until: string | null; readonly again: string }
  | { readonly kind: "settled" | "expired" | "gone" | "unknown" }
  | { readonly kind: "wrong"; readonly again: string };

export type SurveyPageProps = {
  /** Lets the page's own style through its policy. */
  readonly nonce: string;
  readonly language: SurveyLanguage;
  readonly own: OwnSurveyWords | undefined;
  /** Empty where no shop is known. */
  readonly shopName: string;
  /** Such as `MJ-1042`. */
  readonly number: string | null;
  readonly view: SurveyView;
};

export function SurveyPage({ nonce, ...shown }: SurveyPageProps) {
  return (
    <html lang={shown.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{titleOf(shown)}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: SURVEY_STYLE }} />
      </head>
      <body>
        <SurveyMain {...shown} />
      </body>
    </html>
  );
}

type Shown = Omit<SurveyPageProps, "nonce">;

/** What stands on it. */
export function SurveyMain(shown: Shown) {
  const { view, number, shopName } = shown;
  const words = wordsOf(shown);
  return (
    <main data-state={view.kind}>
      {shopName !== "" && <p className="shop">{shopName}</p>}
      <h1>{titleOf(shown)}</h1>
      {view.kind === "asks" && number !== null && <p>{words.about}</p>}
      {view.kind === "asks" && view.until === null && <p role="note">{words.test}</p>}
      {bodyOf(shown)}
    </main>
  );
}

function wordsOf({ language, own, shopName, number }: Shown) {
  const words = surveyWordsIn(language, own);
  // Without a shop the sentence about it has nothing to name.
  const values = { shop: shopName === "" ? "…" : shopName, ...(number === null ? {} : { number }) };
  const fill = (text: string) => filled(text, values);
  return {
    ...words,
    question: fill(words.question),
    thanks: fill(words.thanks),
    about: fill(words.about),
    settled: fill(words.settled),
    expired: fill(words.expired),
  };
}

function titleOf(shown: Shown): string {
  const words = wordsOf(shown);
  switch (shown.view.kind) {
    case "asks":
      return words.question;
    case "thanks":
      return words.thanksTitle;
    case "settled":
      return words.settledTitle;
    case "expired":
    case "gone":
      return words.expiredTitle;
    case "unknown":
      return words.unknownTitle;
    case "wrong":
      return words.wrongTitle;
  }
}

function bodyOf(shown: Shown): ReactNode {
  const { view } = shown;
  const words = wordsOf(shown);
  switch (view.kind) {
    case "asks":
      return <Question {...shown} view={view} />;
    case "thanks":
      return (
        <>
          <p>{words.thanks}</p>
          {view.until !== null && <p>{filled(words.changeable, { date: view.until })}</p>}
          <p>
            <a href={view.again}>{words.change}</a>
          </p>
        </>
      );
    case "settled":
      return <p>{words.settled}</p>;
    case "expired":
      return <p>{words.expired}</p>;
    case "gone":
      return <p>{words.gone}</p>;
    case "unknown":
      return <p>{words.unknown}</p>;
    case "wrong":
      return (
        <>
          <p>{words.wrong}</p>
          <p>
            <a href={view.again}>{words.back}</a>
          </p>
        </>
      );
  }
}

function Question(
  shown: Omit<Shown, "view"> & { readonly view: Extract<SurveyView, { kind: "asks" }> },
) {
  const { view } = shown;
  const words = wordsOf(shown);
  const error =
    view.error === null
      ? null
      : view.error === "choose-one"
        ? words.chooseOne
        : words.commentTooLong;
  return (
    <form method="post" action={view.action}>
      {error !== null && (
        <p id="error" role="alert" className="error">
          {error}
        </p>
      )}
      <fieldset aria-describedby={view.error === "choose-one" ? "error" : undefined}>
        <legend className="unseen">{words.question}</legend>
        {ratings.toReversed().map((rating) => (
          <label key={rating}>
            <input
              type="radio"
              name="rating"
              value={rating}
              required
              defaultChecked={view.rating === rating}
            />
            <span>{words.ratings[rating - 1]}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor="comment">{words.comment}</label>
      <textarea
        id="comment"
        name="comment"
        rows={4}
        maxLength={COMMENT_CHARACTERS}
        aria-describedby={view.error === "too-long" ? "comment-help error" : "comment-help"}
        aria-invalid={view.error === "too-long" ? true : undefined}
        defaultValue={view.comment}
      />
      <p id="comment-help" className="help">
        {words.commentHelp}
      </p>
      <button type="submit">{view.isAnswered ? words.change : words.send}</button>
      {view.until !== null && (
        <p className="help">
          {filled(view.isAnswered ? words.changeable : words.until, { date: view.until })}
        </p>
      )}
    </form>
  );
}
