using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>Reads the definition of a timer: an <c>mc:date</c> or a <c>timeDuration</c>.</summary>
internal static class Timers
{
    public static Timer? Read(XElement element, FaultList faults)
    {
        var definitions = element.Elements(Names.Bpmn + "timerEventDefinition").ToList();
        var durations = definitions.Elements(Names.Bpmn + "timeDuration").ToList();
        var date = element.Extension("date");
        if (definitions.Count != 1 || durations.Count + (date is null ? 0 : 1) != 1)
        {
            faults.Add(element, "the event waits for one timer: an mc:date fact or a timeDuration");
            return null;
        }

        return date is null ? ReadDuration(durations[0], faults) : ReadDate(date, faults);
    }

    private static Timer? ReadDuration(XElement duration, FaultList faults)
    {
        if (Span.Parse(duration.Value.Trim()) is { } span)
            return new(null, span);
        faults.Add(duration, $"the duration \"{duration.Value.Trim()}\" is not of the form P20WD or P21D");
        return null;
    }

    private static Timer? ReadDate(XElement date, FaultList faults)
    {
        var fact = (string?)date.Attribute("fact");
        if (fact is not null && ProcessWords.DateFacts.Contains(fact))
            return new(fact, null);
        faults.Add(date, $"\"{fact}\" is no date to wait for; known are {string.Join(", ", ProcessWords.DateFacts)}");
        return null;
    }
}
