import { Fragment, type ReactNode } from "react";

// Of the private use area: nothing that anybody writes.
const OPENS = "\uE000";
const CLOSES = "\uE001";

/** Stands in a sentence for an element, until `withSlots` puts it there: `t("Looked up {at}.", { at: slot("at") })`. */
export const slot = (name: string): string => `${OPENS}${name}${CLOSES}`;

/** A sentence with elements in it, each at the place where the language has it. `parts`: by the names of their slots. */
export function withSlots(words: string, parts: Readonly<Record<string, ReactNode>>): ReactNode {
  const [first, ...rest] = words.split(OPENS);
  return (
    <>
      {first}
      {rest.map((piece) => {
        const end = piece.indexOf(CLOSES);
        const name = piece.slice(0, end);
        return (
          <Fragment key={name}>
            {parts[name]}
            {piece.slice(end + 1)}
          </Fragment>
        );
      })}
    </>
  );
}
