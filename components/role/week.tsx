import { Plain } from "@/components/ui/plain";
import type { RoleEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

/** What fills the week, with rough shares. */
export function Week({ role }: { role: RoleEntry }) {
  return (
    <Part id="day" title="What fills the week" sub="Rough shares. They differ by company and by season.">
      <dl className="week">
        {role.day.map((task) => (
          <div key={task.what}>
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
