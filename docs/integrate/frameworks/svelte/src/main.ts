import { mount } from "svelte";
import OrderForm from "./OrderForm.svelte";

const target = document.getElementById("app");
if (target) mount(OrderForm, { target });
