let isReading = false;

/** Whether a form's data are put together only to see what its fields say: what nobody will send need not be made then. */
export const isOnlyReading = (): boolean => isReading;

/** What a form would send now, without what our own elements would make for it. */
export function readForm(form: HTMLFormElement): FormData {
  isReading = true;
  try {
    return new FormData(form);
  } finally {
    isReading = false;
  }
}
