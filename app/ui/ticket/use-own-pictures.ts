import { useEffect, useState } from "react";
import { mayShowPicture } from "#app/domain/mail/showable-picture.ts";
import type { AttachmentView } from "#app/domain/ticket/ticket-view.ts";
import { contentKey } from "./dress-mail.ts";
import type { MailFiles } from "./mail-files.ts";

const NONE: ReadonlyMap<string, string> = new Map();

/** The pictures that stand inside a mail's HTML, by content id, as they come. */
export function useOwnPictures(
  attachments: readonly AttachmentView[],
  html: string,
  onPicture: MailFiles["onPicture"],
): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState(NONE);
  const wanted = attachments
    .filter((one) => one.contentId !== null && mayShowPicture(one) && html.includes("cid:"))
    .map((one) => `${one.attachmentId} ${contentKey(one.contentId ?? "")}`)
    .join("\n");
  useEffect(() => {
    let gone = false;
    for (const line of wanted === "" ? [] : wanted.split("\n")) {
      const [attachmentId = "", ...key] = line.split(" ");
      void onPicture(attachmentId).then((address) => {
        if (address === null || gone) return;
        setPictures((known) => new Map(known).set(key.join(" "), address));
      });
    }
    return () => {
      gone = true;
    };
  }, [wanted, onPicture]);
  return pictures;
}
