/** "Day it was removed: 3 Nov 2026"; after a question no colon. */
export function labelled(label: string, value: string): string {
  return label.endsWith("?") ? `${label} ${value}` : `${label}: ${value}`;
}
