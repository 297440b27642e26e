import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// Without this Vue looks for a component of its own by that name, and warns that there is none.
const isCustomElement = (tag) => tag === "service-request" || tag === "service-estimate";

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
});
