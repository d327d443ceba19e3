import type { ReactNode } from "react";
import type { Language } from "#app/domain/words/language.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";

/** The page behind a confirmation link: no script, no picture, nothing from elsewhere. Customers see it, no staff. */
export type ConfirmPageProps = {
  /** Lets the page's own style through its policy. */
  readonly nonce: string;
  /** The customer's. */
  readonly language: Language;
  readonly t: Translate;
  readonly view:
    | {
        readonly kind: "asks";
        readonly shopName: string;
        readonly fromName: string | null;
        readonly fromAddress: string;
        readonly words: string;
      }
    | { readonly kind: "taken"; readonly shopName: string; readonly answer: "yes" | "no" }
    | { readonly kind: "answered-before" }
    | { readonly kind: "over" };
};

export function ConfirmPage({ nonce, language, t, view }: ConfirmPageProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{titleOf(view, t)}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main data-state={view.kind}>
          <h1>{titleOf(view, t)}</h1>
          {view.kind === "asks" ? <Question view={view} t={t} /> : <p>{wordsOf(view, t)}</p>}
        </main>
      </body>
    </html>
  );
}

type View = ConfirmPageProps["view"];

function titleOf(view: View, t: Translate): string {
  if (view.kind === "asks") return t("Did you write this?");
  if (view.kind === "taken") return t("Thank you");
  return view.kind === "answered-before"
    ? t("This was answered already")
    : t("This link is not open");
}

function wordsOf(view: Exclude<View, { kind: "asks" }>, t: Translate): string {
  if (view.kind === "over")
    return t(
      "It may have been used already, or it is older than two days. You need not do anything. If you are waiting for an answer, write to the shop again.",
    );
  if (view.kind === "answered-before")
    return t("The first answer stands. If it was a mistake, write to the shop.");
  return view.answer === "yes"
    ? t("{shop} knows now that it was you, and answers to the address of your order.", {
        shop: view.shopName,
      })
    : t(
        "{shop} knows now that it was somebody else. Nothing was told to them. You need not do anything more.",
        { shop: view.shopName },
      );
}

function Question({
  view,
  t,
}: {
  readonly view: Extract<View, { kind: "asks" }>;
  readonly t: Translate;
}): ReactNode {
  const { shopName: shop, fromName: name, fromAddress, words } = view;
  const given = { shop, address: slot("address") };
  return (
    <>
      <p>
        {withSlots(
          name === null
            ? t("{shop} got this message about an order of yours. It came from {address}:", given)
            : t(
                "{shop} got this message about an order of yours. It came from {address}, who calls themselves “{name}”:",
                { ...given, name },
              ),
          { address: <strong>{fromAddress}</strong> },
        )}
      </p>
      <blockquote>{words === "" ? t("(a message without words)") : words}</blockquote>
      <p>{t("Say yes only if you wrote it yourself.")}</p>
      <form method="post">
        <button name="answer" value="no">
          {t("No, that was not me")}
        </button>
        <button name="answer" value="yes">
          {t("Yes, I wrote this")}
        </button>
      </form>
    </>
  );
}

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:34rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.5rem;line-height:1.25}
p,blockquote{overflow-wrap:anywhere}
blockquote{margin:1rem 0;padding:.75rem 1rem;border-left:.25rem solid GrayText;white-space:pre-wrap}
form{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
button{flex:1 1 12rem;min-height:3rem;padding:.5rem 1rem;font:inherit;border:1px solid currentColor;border-radius:.5rem;background:ButtonFace;color:ButtonText;cursor:pointer}
button:focus-visible{outline:.2rem solid Highlight;outline-offset:.15rem}
`;
