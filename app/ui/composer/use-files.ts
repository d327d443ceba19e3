import { createElement, useEffect, useRef, type ReactNode, type RefObject } from "react";
import type { UploadView } from "#app/domain/reply/draft.ts";
import { escapeHtml } from "#app/domain/reply/html-of-text.ts";
import type { ComposerFiles } from "./composer-props.ts";
import type { PictureOf } from "./editor-schema.ts";
import type { ReplyEditor } from "./reply-editor.ts";

/** Rasters that mail programs show inside a text. */
const PICTURE = /^image\/(?:png|jpeg|gif|webp)$/;

/** Files that are picked, pasted or dropped: pictures into the text, everything else beside it. */
export function useFiles(given: {
  readonly files: ComposerFiles | undefined;
  readonly uploads: readonly UploadView[];
  readonly editor: RefObject<ReplyEditor | null>;
  readonly html: string;
}): {
  readonly input: ReactNode;
  readonly pick: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly pictureOf: PictureOf;
} {
  const { files, uploads, editor, html } = given;
  const field = useRef<HTMLInputElement>(null);
  const inText = useRef(new Set(uploads.map(({ uploadId }) => uploadId)));
  useEffect(() => {
    for (const { uploadId, contentId, fileName } of uploads) {
      if (inText.current.has(uploadId)) continue;
      inText.current.add(uploadId);
      // A draft that comes back has its pictures in their places.
      if (contentId !== null && !html.includes(`cid:${contentId}`))
        editor.current?.insertHtml(
          `<img src="cid:${escapeHtml(contentId)}" alt="${escapeHtml(fileName)}">`,
        );
    }
  }, [uploads, editor, html]);
  return {
    pick: () => field.current?.click(),
    input: createElement("input", {
      ref: field,
      type: "file",
      multiple: true,
      hidden: true,
      tabIndex: -1,
      "aria-hidden": true,
      "data-test": "pick-files",
      onChange: () => {
        files?.add([...(field.current?.files ?? [])], { inline: false });
        if (field.current) field.current.value = "";
      },
    }),
    onFiles: (added) => {
      const pictures = added.filter(({ type }) => PICTURE.test(type));
      const others = added.filter(({ type }) => !PICTURE.test(type));
      if (pictures.length > 0) files?.add(pictures, { inline: true });
      if (others.length > 0) files?.add(others, { inline: false });
    },
    pictureOf: files?.pictureOf ?? (() => Promise.resolve(null)),
  };
}
