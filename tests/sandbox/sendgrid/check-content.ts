import type { Complain } from "./check-send-request.ts";
import { isObject, isText } from "./json-shape.ts";

/** The bodies of the mail: there is one at least, none is empty, and they stand in RFC 1341's order. */
export function checkContent(content: unknown, complain: Complain): void {
  if (!Array.isArray(content) || content.length === 0) {
    complain(
      "Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required.",
      "content",
    );
    return;
  }
  content.forEach((block: unknown, index) => {
    const { type, value } = isObject(block) ? block : {};
    if (!isText(type)) {
      complain(
        "A content type is required, this tells email clients how to display the email.",
        `content.${index}.type`,
        "message.content.type",
      );
    } else if (/[;,\r\n]/.test(type)) {
      complain(
        "Cannot contain ';', ',', or CRLF characters.",
        `content.${index}.type`,
        "message.content.type",
      );
    }
    if (!isText(value)) {
      complain(
        "The content value must be a string at least one character in length.",
        `content.${index}.value`,
        "message.content.value",
      );
    }
  });
  const ranks = content.map((block: unknown) => rankOf(isObject(block) ? block.type : undefined));
  if (ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0))) {
    complain(
      "Following RFC 1341, section 7.2, if either text/html or text/plain are to be sent in your email: text/plain needs to be first, followed by text/html, followed by any other content.",
      "content",
      "message.content",
    );
  }
}

const rankOf = (type: unknown): number =>
  type === "text/plain" ? 0 : type === "text/html" ? 1 : 2;
