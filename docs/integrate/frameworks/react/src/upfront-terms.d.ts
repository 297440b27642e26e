import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  ServiceEstimateElement,
  ServiceEstimateEvents,
  ServiceEstimateProperties,
  ServiceRequestElement,
  ServiceRequestEvents,
  ServiceRequestProperties,
} from "upfront-terms/element";

/** A listener for each event: `onservice-request` and the others. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "service-estimate": DetailedHTMLProps<HTMLAttributes<ServiceEstimateElement>, ServiceEstimateElement> &
        ServiceEstimateProperties &
        Listeners<ServiceEstimateEvents>;
      "service-request": DetailedHTMLProps<HTMLAttributes<ServiceRequestElement>, ServiceRequestElement> &
        ServiceRequestProperties &
        Listeners<ServiceRequestEvents>;
    }
  }
}
