/** What the customer has answered, as the text of it is read by another window. */
export interface Content {
  whole?: unknown;
  open?: unknown;
  files?: unknown;
  choices?: unknown;
  more?: unknown;
}
