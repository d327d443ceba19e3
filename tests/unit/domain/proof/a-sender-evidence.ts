import type { DkimEvidence, SenderEvidence } from "#app/domain/proof/sender-evidence.ts";

/** An unsigned mail of a domain that publishes nothing, unless told otherwise. */
export const aSenderEvidence = (given: Partial<SenderEvidence> = {}): SenderEvidence => ({
  fromAddress: "anna@posthaste.example",
  fromDomain: "posthaste.example",
  fromProblem: null,
  dkim: [],
  spf: null,
  dmarc: { policy: null, result: "none", why: "posthaste.example says nothing" },
  arc: { result: "none", why: "no forwarder sealed it", seals: [] },
  forwarded: [],
  doubled: [],
  limits: [],
  ...given,
});

export const aSignature = (given: Partial<DkimEvidence> = {}): DkimEvidence => ({
  domain: "posthaste.example",
  selector: "s1",
  result: "pass",
  aligned: true,
  unsigned: [],
  why: "signed by posthaste.example",
  ...given,
});
