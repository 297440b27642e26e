import allWords from "./words.json";

type Language = keyof typeof allWords;
type Word = keyof (typeof allWords)["en"];

const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(allWords, text);

/** Puts the page into the language that its address asks for, and into the one that is chosen in its head. */
export function followLanguage(): void {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) speak(asked);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
    link.addEventListener("click", (event) => {
      if (!isLanguage(link.lang)) return;
      event.preventDefault();
      speak(link.lang);
      // The answers stay: nothing is loaded anew, only the address follows.
      history.replaceState(null, "", `?lang=${link.lang}${location.hash}`);
    });
  }
}

/** The form takes its language from the page. */
function speak(language: Language): void {
  const words = allWords[language];
  document.documentElement.lang = language;
  document.title = words.title;
  document.querySelector("meta[name=description]")?.setAttribute("content", words.description);
  document.querySelector(".languages")?.setAttribute("aria-label", words.languages);
  for (const element of document.querySelectorAll<HTMLElement>("[data-words]")) {
    element.textContent = words[element.dataset.words as Word];
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
    if (link.lang === language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
