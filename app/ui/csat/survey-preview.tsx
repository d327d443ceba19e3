import { useEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { BlockStack, Card, Text } from "@shopify/polaris";
import { composeSurvey } from "#app/domain/csat/compose-survey.ts";
import type { SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import { ownFields, type SurveySettingsForm } from "#app/domain/csat/survey-settings.ts";
import type { OwnSurveyWords } from "#app/domain/csat/survey-words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { MailFrame } from "#app/ui/ticket/mail-frame.tsx";
import { SurveyMain } from "./survey-page.tsx";
import { SURVEY_STYLE } from "./survey-style.ts";

export type SurveySample = {
  readonly shopName: string;
  /** Such as `MJ-1000`. */
  readonly number: string;
  /** The last day on which a mail of today can be answered, by language. */
  readonly until: Readonly<Record<string, string>>;
};

type SurveyPreviewProps = {
  readonly language: SurveyLanguage;
  /** As typed. */
  readonly own: SurveySettingsForm["words"][SurveyLanguage];
  readonly sample: SurveySample;
};

/** The mail and the page, with the words as they are typed. */
export function SurveyPreview({ language, own, sample }: SurveyPreviewProps) {
  const t = useWords();
  const { shopName, number } = sample;
  const until = sample.until[language] ?? "";
  const words = ownWords(own);
  const mail = composeSurvey({
    language,
    own: words,
    link: "https://…/survey/…",
    until,
    ticketNumber: number,
    shopName,
    supportAddress: "",
    replyAddress: "",
    to: "",
    messageId: "",
    answers: { messageId: null, references: [] },
  });
  return (
    <Card>
      <section aria-label={t("Preview")} data-test="survey-preview">
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {t("Preview")}
          </Text>
          <Text as="h3" variant="bodyMd" fontWeight="semibold">
            {t("The mail")}
          </Text>
          <Inert>
            <p className="loupe-survey-subject">{mail.subject}</p>
            <MailFrame html={mail.html} title={t("The mail")} />
          </Inert>
          <Text as="h3" variant="bodyMd" fontWeight="semibold">
            {t("The page behind its link")}
          </Text>
          <Inert>
            <PageFrame title={t("The page behind its link")}>
              <SurveyMain
                language={language}
                own={words}
                shopName={shopName}
                number={number}
                view={{
                  kind: "asks",
                  rating: null,
                  comment: "",
                  isAnswered: false,
                  until,
                  error: null,
                  action: "#",
                }}
              />
            </PageFrame>
          </Inert>
        </BlockStack>
      </section>
    </Card>
  );
}

/** What is left empty has our words. */
const ownWords = (own: SurveyPreviewProps["own"]): OwnSurveyWords =>
  Object.fromEntries(
    ownFields.flatMap((field) => (own[field].trim() === "" ? [] : [[field, own[field].trim()]])),
  );

/** To be looked at: nothing in it can be reached or pressed. */
function Inert({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.setAttribute("inert", ""), []);
  return (
    <div ref={box} className="loupe-survey-shown">
      {children}
    </div>
  );
}

const EMPTY = `<!doctype html><html><head><meta charset="utf-8"><style>${SURVEY_STYLE}</style></head><body></body></html>`;

/** A page of its own, with its own style, as high as what stands in it. */
function PageFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const ready = () => {
      const page = element.contentDocument;
      // A frame begins with an empty document, which goes away again.
      if (page?.URL === "about:srcdoc") setBody(page.body);
    };
    ready();
    element.addEventListener("load", ready);
    return () => element.removeEventListener("load", ready);
  }, []);
  useEffect(() => {
    if (!body) return;
    const observer = new ResizeObserver(() => setHeight(Math.ceil(body.scrollHeight)));
    observer.observe(body);
    return () => observer.disconnect();
  }, [body]);
  return (
    <>
      <iframe
        ref={frame}
        title={title}
        className="loupe-survey-page"
        sandbox="allow-same-origin"
        srcDoc={EMPTY}
        style={{ height }}
      />
      {body && createPortal(children, body)}
    </>
  );
}
