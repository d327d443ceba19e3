import { useEffect, useRef, useState } from "react";
import { Button } from "@shopify/polaris";
import type { AttachmentView } from "#app/domain/ticket/ticket-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { MailFiles } from "./mail-files.ts";

type AttachmentPictureProps = Pick<MailFiles, "onDownload" | "onPicture"> & {
  readonly attachment: AttachmentView;
};

/** A small view of a picture that opens a large one. Asked for when it comes near the screen; nothing where it can't be shown. */
export function AttachmentPicture({ attachment, onPicture, onDownload }: AttachmentPictureProps) {
  const t = useWords();
  const { attachmentId, fileName } = attachment;
  const place = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  /** Undefined until it has come, null where it can't be shown. */
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        void onPicture(attachmentId).then(setAddress);
      },
      { rootMargin: "400px" },
    );
    near.observe(element);
    return () => near.disconnect();
  }, [attachmentId, onPicture]);

  if (address === null) return null;
  return (
    <div ref={place} className="loupe-picture">
      <button
        type="button"
        className="loupe-picture__button"
        data-test="picture"
        disabled={address === undefined}
        aria-label={t("Look at {fileName}", { fileName })}
        onClick={() => dialog.current?.showModal()}
      >
        {address !== undefined && <img src={address} alt="" />}
      </button>
      <dialog
        ref={dialog}
        className="loupe-lightbox"
        data-test="lightbox"
        aria-label={fileName}
        onClick={(event) => {
          // A click beside the picture reaches the dialog itself.
          if (event.target === dialog.current) dialog.current.close();
        }}
      >
        {address !== undefined && <img src={address} alt={fileName} />}
        <div className="loupe-between">
          <span className="loupe-break">{fileName}</span>
          <span className="loupe-marks">
            <Button onClick={() => onDownload(attachment)}>{t("Download")}</Button>
            <Button onClick={() => dialog.current?.close()}>{t("Close")}</Button>
          </span>
        </div>
      </dialog>
    </div>
  );
}
