import { Image } from "@tiptap/extension-image";
import { StarterKit } from "@tiptap/starter-kit";
import type { Extensions } from "@tiptap/core";

/** Where a link of a reply may lead; anything else stays text. */
const SAFE = /^(?:https?:\/\/|mailto:|tel:)/i;

export const isSafeLink = (address: string): boolean => SAFE.test(address.trim());

/** The address under which a picture of the draft is shown; null when it can't be. */
export type PictureOf = (contentId: string) => Promise<string | null>;

/** What a reply can hold: everything else that is typed, pasted or dropped becomes one of these, or goes. */
export function replySchema(pictureOf: PictureOf): Extensions {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        autolink: true,
        defaultProtocol: "https",
        isAllowedUri: (address) => isSafeLink(address),
        shouldAutoLink: (address) => isSafeLink(address) || /^www\./i.test(address),
        HTMLAttributes: { target: null, rel: null },
      },
    }),
    ownPictures(pictureOf),
  ];
}

const CID = /^cid:(\S{1,200})$/i;

/** Pictures that go along with the mail, named by their content id; a picture of the web would tell who looks at it. */
const ownPictures = (pictureOf: PictureOf) =>
  Image.extend({
    addAttributes: () => ({ src: { default: null }, alt: { default: "" } }),
    parseHTML: () => [
      {
        tag: "img[src]",
        getAttrs: (element) => (CID.test(element.getAttribute("src") ?? "") ? null : false),
      },
    ],
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement("img");
        dom.className = "loupe-editor__picture";
        const { src, alt } = node.attrs as { src: string | null; alt: string | null };
        dom.alt = alt ?? "";
        const contentId = CID.exec(src ?? "")?.[1];
        if (contentId !== undefined)
          pictureOf(contentId)
            .then((address) => {
              if (address !== null) dom.src = address;
            })
            // Its name stands in its place.
            .catch(() => undefined);
        return { dom };
      },
  });
