import { useState } from "react";
import { Button } from "@shopify/polaris";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { blockedPictures } from "./mail-document.ts";
import type { MailFiles } from "./mail-files.ts";
import { MailFrame } from "./mail-frame.tsx";
import { QuotedPart } from "./quoted-part.tsx";
import { useOwnPictures } from "./use-own-pictures.ts";

type MailBodyProps = {
  readonly html: string;
  readonly quotedHtml: string | null;
  /** True for a mail that was forwarded: what it hands on is what is to be read. */
  readonly isForwarded: boolean;
  readonly attachments: MessageView["attachments"];
  readonly title: string;
  readonly onPicture: MailFiles["onPicture"];
};

/** A mail with HTML: its new part, what it quotes behind a button, and its pictures as far as they are safe. */
export function MailBody(props: MailBodyProps) {
  const t = useWords();
  const { html, quotedHtml, attachments, title, onPicture } = props;
  const onlyQuoted = quotedHtml !== null && html.trim() === "";
  const openAtFirst = onlyQuoted || props.isForwarded;
  const [open, setOpen] = useState(openAtFirst);
  const [withPictures, setWithPictures] = useState(false);
  const pictures = useOwnPictures(attachments, html + (quotedHtml ?? ""), onPicture);
  const blocked = blockedPictures(html) + (open ? blockedPictures(quotedHtml ?? "") : 0);
  const shown = { pictures, withPictures };
  return (
    <div className="loupe-body">
      {blocked > 0 && !withPictures && (
        <div className="loupe-blocked" data-test="blocked-pictures">
          <span>
            {t(
              "{count, plural, one {# picture from the internet is not shown: the sender could see that you read this.} other {# pictures from the internet are not shown: the sender could see that you read this.}}",
              { count: blocked },
            )}
          </span>
          <Button size="slim" onClick={() => setWithPictures(true)}>
            {t("Show pictures")}
          </Button>
        </div>
      )}
      {!onlyQuoted && <MailFrame html={html} title={title} {...shown} />}
      {quotedHtml !== null && (
        <QuotedPart what={t("quoted text")} openAtFirst={openAtFirst} onToggle={setOpen}>
          <MailFrame html={quotedHtml} title={t("Quoted in: {title}", { title })} {...shown} />
        </QuotedPart>
      )}
    </div>
  );
}
