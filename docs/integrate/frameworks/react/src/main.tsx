import { createRoot } from "react-dom/client";
import { OrderForm } from "./OrderForm";

const app = document.getElementById("app");
if (app) createRoot(app).render(<OrderForm />);
