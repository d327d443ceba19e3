import { useId, useState } from "react";
import { Button } from "@shopify/polaris";
import { splitQuotedText } from "./split-quoted-text.ts";

/** A plain mail as written; the quote at its end is one click away. */
export function MessageText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { fresh, quoted } = splitQuotedText(text);
  return (
    <div className="loupe-text">
      <div className="loupe-text__words">{fresh === "" ? "(no text)" : fresh}</div>
      {quoted !== "" && (
        <>
          <Button
            variant="plain"
            onClick={() => setOpen(!open)}
            ariaExpanded={open}
            ariaControls={id}
          >
            {open ? "Hide quoted text" : "Show quoted text"}
          </Button>
          <div id={id} hidden={!open} className="loupe-text__words loupe-text__quoted">
            {quoted}
          </div>
        </>
      )}
    </div>
  );
}
