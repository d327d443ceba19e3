import { BlockStack, Card, Select, Text, TextField } from "@shopify/polaris";
import { surveyLanguages, type SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import {
  mostCharacters,
  ownFields,
  type SurveySettingsForm,
} from "#app/domain/csat/survey-settings.ts";
import { surveyWordsIn } from "#app/domain/csat/survey-words-in.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type Words = SurveySettingsForm["words"];

type SurveyWordsCardProps = {
  readonly language: SurveyLanguage;
  readonly onLanguage: (language: SurveyLanguage) => void;
  readonly words: Words;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (words: Words) => void;
};

/** The shop's own words in place of ours, language by language. */
export function SurveyWordsCard(props: SurveyWordsCardProps) {
  const { language, onLanguage, words, errors, onChange } = props;
  const t = useWords();
  const ours = surveyWordsIn(language);
  const wrong = surveyLanguages.filter((one) =>
    Object.keys(errors).some((field) => field.startsWith(`${one}.`)),
  );
  const own = words[language];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("Words")}
        </Text>
        <Select
          label={t("Language")}
          helpText={t(
            "Customers are asked in the language in which they wrote. Fields that you leave empty have Loupe’s words.",
          )}
          options={surveyLanguages.map((one) => ({ value: one, label: surveyWordsIn(one).name }))}
          value={language}
          onChange={(chosen) => onLanguage(surveyLanguages.find((one) => one === chosen) ?? "en")}
          error={
            wrong.length > 0 && !wrong.includes(language)
              ? t("Something has to be changed in {language}.", {
                  language: wrong.map((one) => surveyWordsIn(one).name).join(", "),
                })
              : false
          }
        />
        {ownFields.map((field) => (
          <TextField
            key={field}
            label={fieldWords(t, field)}
            autoComplete="off"
            placeholder={ours[field]}
            maxLength={mostCharacters[field]}
            {...(field === "subject" ? {} : { multiline: 3 })}
            {...(field === "question"
              ? {
                  helpText: t("{shop} and {number} are filled in.", {
                    shop: "{shop}",
                    number: "{number}",
                  }),
                }
              : {})}
            value={own[field]}
            onChange={(text) => onChange({ ...words, [language]: { ...own, [field]: text } })}
            error={errors[`${language}.${field}`] ?? false}
          />
        ))}
      </BlockStack>
    </Card>
  );
}

function fieldWords(t: Translate, field: (typeof ownFields)[number]): string {
  switch (field) {
    case "subject":
      return t("Subject of the mail");
    case "question":
      return t("Question");
    case "thanks":
      return t("Thanks after the answer");
  }
}
