"use client";

import dynamic from "next/dynamic";

// Not rendered on the server: when React takes over an element that the server has rendered, it sets neither its
// properties nor its listeners.
const OrderForm = dynamic(() => import("./OrderForm").then((module) => module.OrderForm), { ssr: false });

export default function Page() {
  return (
    <main>
      <OrderForm />
    </main>
  );
}
