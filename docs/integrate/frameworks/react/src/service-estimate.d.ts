import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ServiceEstimate, ServiceEstimateEvents, ServiceEstimateProperties } from "upfront-terms/element";

/** A listener for each event: `onservice-request` and the others. */
type Listeners = {
  [Name in keyof ServiceEstimateEvents as `on${Name}`]?: (event: ServiceEstimateEvents[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "service-estimate": DetailedHTMLProps<HTMLAttributes<ServiceEstimate>, ServiceEstimate> &
        ServiceEstimateProperties &
        Listeners;
    }
  }
}
