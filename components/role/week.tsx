import { Plain } from "@/components/ui/plain";
import { still } from "@/components/ui/still";
import type { RoleEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

/** What fills the week, with rough shares. */
export function Week({ role }: { role: RoleEntry }) {
  return (
    <Part id="day" title="What fills the week" sub="Rough shares. They differ by company and by season.">
      <dl className="week">
        {still(role.day, (task) => (
          <div>
            <dt>
              {task.what} <span className="week-share num">{task.share}</span>
            </dt>
            <dd>
              <Plain text={task.text} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
