import { useState } from "react";
import { Button } from "@shopify/polaris";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { QuotedPart } from "./quoted-part.tsx";
import { splitQuotedText } from "./split-quoted-text.ts";

type MessageTextProps = Pick<MessageView, "text"> & {
  readonly parts?: MessageView["parts"];
  /** True for a mail that was forwarded: what it hands on is what is to be read. */
  readonly isForwarded?: boolean;
};

/** A plain mail: its new words, the rest behind a button, and the whole of it as written. */
export function MessageText({ text, parts = null, isForwarded = false }: MessageTextProps) {
  const t = useWords();
  const [whole, setWhole] = useState(false);
  const { reply, signature, quoted } = parts ?? fromBefore(text);
  const rest = [signature, quoted].filter((part) => part !== "").join("\n\n");
  if (rest === "") return <Words text={text.trimEnd() || t("(no text)")} />;
  if (whole)
    return (
      <div className="loupe-text">
        <Words text={text.trimEnd()} />
        <Button variant="plain" onClick={() => setWhole(false)}>
          {t("Show the new words only")}
        </Button>
      </div>
    );
  return (
    <div className="loupe-text">
      {reply !== "" && <Words text={reply} />}
      <QuotedPart
        what={quoted === "" ? t("signature") : t("quoted text")}
        // A mail that only hands on another one has nothing else to show.
        openAtFirst={reply === "" || isForwarded}
      >
        <div className="loupe-text">
          <div className="loupe-text__words loupe-text__quoted">{rest}</div>
          <Button variant="plain" onClick={() => setWhole(true)}>
            {t("Show the whole mail as written")}
          </Button>
        </div>
      </QuotedPart>
    </div>
  );
}

const Words = ({ text }: { readonly text: string }) => (
  <div className="loupe-text loupe-text__words">{text}</div>
);

/** Our own messages, and mail that was kept before its parts were told apart. */
function fromBefore(text: string) {
  const { fresh, quoted } = splitQuotedText(text);
  return { reply: fresh, signature: "", quoted };
}
