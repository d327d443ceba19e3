/** Where the report stands for a period in days, with the tickets that one of its figures counts. */
export const attainmentPath = (days: number, figure: string | null): string =>
  `/app/attainment?days=${days}${figure === null ? "" : `&show=${encodeURIComponent(figure)}`}`;
