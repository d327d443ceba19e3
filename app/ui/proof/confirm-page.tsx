import type { ReactNode } from "react";

/** The page behind a confirmation link: no script, no picture, nothing from elsewhere. Customers see it, no staff. */
export type ConfirmPageProps = {
  /** Lets the page's own style through its policy. */
  readonly nonce: string;
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

export function ConfirmPage({ nonce, view }: ConfirmPageProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{titleOf(view)}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main data-state={view.kind}>
          <h1>{titleOf(view)}</h1>
          {view.kind === "asks" ? <Question {...view} /> : <p>{wordsOf(view)}</p>}
        </main>
      </body>
    </html>
  );
}

type View = ConfirmPageProps["view"];

function titleOf(view: View): string {
  if (view.kind === "asks") return "Did you write this?";
  if (view.kind === "taken") return "Thank you";
  return view.kind === "answered-before" ? "This was answered already" : "This link is not open";
}

function wordsOf(view: Exclude<View, { kind: "asks" }>): string {
  if (view.kind === "over")
    return "It may have been used already, or it is older than two days. You need not do anything. If you are waiting for an answer, write to the shop again.";
  if (view.kind === "answered-before")
    return "The first answer stands. If it was a mistake, write to the shop.";
  return view.answer === "yes"
    ? `${view.shopName} knows now that it was you, and answers to the address of your order.`
    : `${view.shopName} knows now that it was somebody else. Nothing was told to them. You need not do anything more.`;
}

function Question(view: Extract<View, { kind: "asks" }>): ReactNode {
  return (
    <>
      <p>
        {`${view.shopName} got this message about an order of yours. It came from `}
        <strong>{view.fromAddress}</strong>
        {view.fromName === null ? "" : `, who calls themselves “${view.fromName}”`}:
      </p>
      <blockquote>{view.words === "" ? "(a message without words)" : view.words}</blockquote>
      <p>Say yes only if you wrote it yourself.</p>
      <form method="post">
        <button name="answer" value="no">
          No, that was not me
        </button>
        <button name="answer" value="yes">
          Yes, I wrote this
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
