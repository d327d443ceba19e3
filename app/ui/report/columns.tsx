import { AxisBottom, AxisLeft } from "@visx/axis";
import { GridRows } from "@visx/grid";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar, Line, LinePath } from "@visx/shape";
import { niceSteps } from "#app/domain/report/nice-steps.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type Column = {
  /** In full, for the title of a bar; each column has another one. */
  readonly name: string;
  /** Below the axis. */
  readonly short: string;
  readonly bar: number;
  readonly line: number;
};

type ColumnsProps = {
  readonly bars: string;
  readonly line: string;
  readonly columns: readonly Column[];
  readonly valueWords: (value: number) => string;
  /** Lines of the scale stand at round numbers of so many; 1 where it is left out. */
  readonly unit?: number;
  /** Each column speaks for itself: marks in place of a line through all of them. */
  readonly apart?: boolean;
};

/** Units of the drawing; it grows and shrinks with its card. */
const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 72;
const BOTTOM = 34;
const TOP = 16;
/** Names below the axis that are closer run into each other. */
const NAME_WIDTH = 110;

/** Bars with a line or marks over them. What it shows stands in the table beside it as well. */
export function Columns({ bars, line, columns, valueWords, unit = 1, apart }: ColumnsProps) {
  const t = useWords();
  const most = Math.max(0, ...columns.flatMap((one) => [one.bar, one.line]));
  const steps = niceSteps(most / unit).map((step) => step * unit);
  const y = scaleLinear({ domain: [0, steps.at(-1) ?? 1], range: [HEIGHT - BOTTOM, TOP] });
  const x = scaleBand({
    domain: columns.map(({ name }) => name),
    range: [LEFT, WIDTH],
    padding: 0.3,
  });
  const every = Math.max(1, Math.ceil(NAME_WIDTH / x.step()));
  const shorts = new Map(columns.map(({ name, short }) => [name, short]));
  const middle = ({ name }: Column) => (x(name) ?? LEFT) + x.bandwidth() / 2;
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={
          apart
            ? t("{bars} as bars, {line} as marks over them; the table has the numbers.", {
                bars,
                line,
              })
            : t("{bars} as bars, {line} as a line; the table has the numbers.", { bars, line })
        }
      >
        <GridRows scale={y} left={LEFT} width={WIDTH - LEFT} tickValues={steps} />
        {columns.map((column) => (
          <Bar
            key={column.name}
            className="loupe-chart__bar"
            x={x(column.name) ?? LEFT}
            width={x.bandwidth()}
            y={y(column.bar)}
            height={y(0) - y(column.bar)}
          >
            <title>{`${column.name}: ${valueWords(column.bar)}, ${valueWords(column.line)}`}</title>
          </Bar>
        ))}
        {apart ? (
          columns
            .filter(({ line: value }) => value > 0)
            .map(({ name, line: value }) => (
              <Line
                key={name}
                className="loupe-chart__line"
                from={{ x: x(name) ?? LEFT, y: y(value) }}
                to={{ x: (x(name) ?? LEFT) + x.bandwidth(), y: y(value) }}
              />
            ))
        ) : (
          <LinePath
            className="loupe-chart__line"
            data={[...columns]}
            x={middle}
            y={({ line: value }) => y(value)}
          />
        )}
        <AxisLeft
          scale={y}
          left={LEFT}
          tickValues={steps}
          tickFormat={(value) => valueWords(value.valueOf())}
          hideAxisLine
          hideTicks
        />
        <AxisBottom
          scale={x}
          top={HEIGHT - BOTTOM}
          tickValues={columns.filter((_, index) => index % every === 0).map(({ name }) => name)}
          tickFormat={(name) => shorts.get(name) ?? name}
          hideTicks
        />
      </svg>
      <ul className="loupe-chart__legend">
        <li>
          <span className="loupe-chart__swatch" aria-hidden="true" />
          {bars}
        </li>
        <li>
          <span className="loupe-chart__swatch loupe-chart__swatch--line" aria-hidden="true" />
          {line}
        </li>
      </ul>
    </>
  );
}
