import { Card, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { honestyReport } from "#app/domain/report/honesty.ts";
import { reportPath, type ReportPart } from "#app/domain/report/report-filter.ts";
import { averageRating } from "#app/domain/report/ratings.ts";
import { countOf } from "#app/domain/report/report-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { FigureLink } from "./figure-link.tsx";
import { countWords, minuteWords, shareWords } from "./number-words.ts";
import { useReport } from "./report-context.tsx";
import type { ReportPartProps } from "./report-part.ts";
import { StepChart } from "./step-chart.tsx";

/** The most important figures, each with the period before and the way to what is behind it. */
export function OverviewPart({ view }: ReportPartProps) {
  const t = useWords();
  const { locale } = useReport();
  const { now, before } = view.figures;
  const kept = [now, before].map((figures) => {
    const { lines } = honestyReport(figures);
    const met = lines.reduce((all, line) => all + line.met, 0);
    return shareWords(met, met + lines.reduce((all, line) => all + line.missed, 0), locale, t);
  });
  const minutes = [
    [view.firstReplies[0], view.timesBefore.firstReplies],
    [view.resolutions[0], view.timesBefore.resolutions],
  ].map((pair) => pair.map((times) => (times ? minuteWords(times.median, t) : "–")));
  const ratings = [now, before].map((figures) => {
    const average = averageRating(figures);
    return average === null ? "–" : t("{average, number} of 5", { average });
  });
  const count = (figure: string) => ({
    words: <FigureLink figure={figure} count={countOf(now, figure)} />,
    before: countWords(countOf(before, figure), locale),
  });
  const figure = (title: string, part: ReportPart, [words = "–", was = "–"]: string[] = []) => ({
    words: <PartLink title={title} part={part} words={words} />,
    before: was,
  });
  return (
    <>
      <div className="loupe-tiles">
        <Tile title={t("Targets kept")} {...figure(t("Targets kept"), "targets", kept)} />
        <Tile
          title={t("First reply, median")}
          {...figure(t("First reply, median"), "times", minutes[0])}
        />
        <Tile
          title={t("Resolution, median")}
          {...figure(t("Resolution, median"), "times", minutes[1])}
        />
        <Tile title={t("Rating")} {...figure(t("Rating"), "feedback", ratings)} />
        <Tile title={t("Tickets opened")} {...count("opened")} />
        <Tile title={t("Replies sent")} {...count("replied")} />
        <Tile title={t("Promises broken or kept late")} {...count("promises-broken")} />
        <Tile title={t("Complaints")} {...count("complaint")} />
      </div>
      <StepChart
        title={t("Tickets opened and on the desk")}
        steps={view.series}
        bars={{ name: "opened", words: t("Tickets opened") }}
        line={{ name: "backlog", words: t("On the desk at the end of the day") }}
      />
    </>
  );
}

type TileProps = {
  readonly title: string;
  readonly words: ReactNode;
  readonly before: string;
};

function Tile({ title, words, before }: TileProps) {
  const t = useWords();
  return (
    <Card>
      <section aria-label={title}>
        <Text as="h2" variant="headingSm">
          {title}
        </Text>
        <Text as="p" variant="headingLg">
          {words}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          {t("Before: {before}", { before })}
        </Text>
      </section>
    </Card>
  );
}

type PartLinkProps = {
  readonly title: string;
  readonly part: ReportPart;
  readonly words: string;
};

/** A figure that leads to the part of the report that it is from. */
function PartLink({ title, part, words }: PartLinkProps) {
  const t = useWords();
  const { ask } = useReport();
  return (
    <Link
      url={reportPath({ ...ask, part, show: null })}
      accessibilityLabel={t("{figure}: {count}", { figure: title, count: words })}
    >
      {words}
    </Link>
  );
}
