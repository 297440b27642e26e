import { createRoot } from "react-dom/client";
import init, * as rules from "upfront-terms";
import { words } from "upfront-terms/words";
import { OrderPage } from "./OrderPage";

// Both are fetched side by side: the rules, and the words of one language.
const [w] = await Promise.all([words("da", { rules }), init()]);

const app = document.getElementById("app");
if (app) createRoot(app).render(<OrderPage w={w} />);
