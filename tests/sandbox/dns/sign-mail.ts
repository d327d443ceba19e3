import { dkimSign, sealMessage } from "mailauth";
import { selectors, type DomainKeys } from "./sender-domains.ts";

export type SignOptions = {
  key?: keyof DomainKeys;
  selector?: string;
  /** Which headers are covered; by default what the large providers cover. */
  headers?: readonly string[];
  /** Covers only so much of the body (`l=`). */
  bodyBytes?: number;
  canonicalization?: "relaxed/relaxed" | "simple/simple" | "relaxed/simple";
  signedAt?: Date;
  expiresAt?: Date;
  /** Another key than the domain's own. */
  privateKey?: string;
};

/** What Gmail covers; neither Content-Type nor the trace. */
const COVERED = [
  "From",
  "To",
  "Cc",
  "Subject",
  "Date",
  "Message-ID",
  "In-Reply-To",
  "References",
  "Reply-To",
  "MIME-Version",
];

/** The mail with a DKIM-Signature (RFC 6376) of the domain on top. Throws when it can't be signed so. */
export async function signMail(
  raw: Buffer,
  domain: string,
  keys: DomainKeys,
  options: SignOptions,
): Promise<Buffer> {
  const key = options.key ?? "rsa";
  const { signatures, errors } = await dkimSign(raw, {
    canonicalization: options.canonicalization ?? "relaxed/relaxed",
    headerList: [...(options.headers ?? COVERED)],
    ...(options.signedAt === undefined ? {} : { signTime: options.signedAt }),
    ...(options.expiresAt === undefined ? {} : { expires: options.expiresAt }),
    signatureData: [
      {
        signingDomain: domain,
        selector: options.selector ?? selectors[key],
        privateKey: options.privateKey ?? keys[key],
        ...(options.bodyBytes === undefined ? {} : { maxBodyLength: options.bodyBytes }),
      },
    ],
  } as Parameters<typeof dkimSign>[1]);
  const [failure] = errors;
  if (failure !== undefined) throw failure.err;
  return Buffer.concat([Buffer.from(signatures, "latin1"), raw]);
}

/** The mail with the next ARC set (RFC 8617) of the domain on top; whatever chain it has is called passing. */
export async function sealMail(
  raw: Buffer,
  domain: string,
  keys: DomainKeys,
  authResults: string,
): Promise<Buffer> {
  const isFirst = !/^arc-seal:/im.test(raw.toString("latin1"));
  const headers = await sealMessage(raw, {
    signingDomain: domain,
    selector: selectors.rsa,
    privateKey: keys.rsa,
    authResults,
    cv: isFirst ? "none" : "pass",
  });
  return Buffer.concat([headers, raw]);
}
