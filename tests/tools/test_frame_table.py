"""The table of frames: what a trace says of each gesture, and of a control that is too slow."""

import pytest
from frame_table import limit, longest_frames, main, measure, percentile_95, speed
from machine_index import MEASURE, slowdown

PAGE = """<!doctype html><div class="cl-widget" data-state="ready" data-class="Slow">
<div class="convlesson"><input type="range" data-control="heavy" min="0" max="9" value="4">
<input type="range" data-control="light" min="0" max="9" value="4"></div></div><script>
document.querySelector("input").oninput = () => {
  for (let step = 1; step < 1e7; step++) window.sum = Math.sqrt(step);
};
</script>"""


def test_the_longest_frame_of_a_gesture_counts():
    def event(name, ts, dur=0, tid=1):
        return {"name": name, "ts": ts, "dur": dur, "tdur": dur, "pid": 1, "tid": tid}

    trace = [
        event("task:RunTask", 0, 50_000),
        event("gesture: one", 60_000),
        event("RunTask", 70_000, 5_000),
        event("RunTask", 71_000, 3_000),  # within the one before
        event("RunTask", 80_000, 2_000),
        event("Layerize", 81_000),  # seven milliseconds up to here
        event("RunTask", 90_000, 4_000),
        event("RunTask", 91_000, 90_000, tid=2),
        event("gesture: two", 200_000),
        event("RunTask", 210_000, 1_000),
        event("gesture: ", 300_000),  # it is over
        event("RunTask", 310_000, 60_000),
    ]
    assert list(longest_frames(trace[::-1])) == [("one", 7.0), ("two", 1.0)]
    assert percentile_95([1, 2, 3, 4, 100]) == 100
    assert percentile_95([*range(100), 1000]) == 95


def test_a_control_that_takes_long_is_found(browser, tmp_path):
    page = tmp_path / "slow.html"
    page.write_text(PAGE)
    times = measure(browser, page)
    assert {*times} == {("Slow", "heavy"), ("Slow", "light")}
    heavy, light = (percentile_95(times["Slow", name]) for name in ("heavy", "light"))
    assert heavy > 3 * light
    assert limit("light") < limit("picture")


@pytest.mark.parametrize(
    ("index", "times"), [(150, 1), (800, 2), (1300, 3), (1766, 5), (475, 1.5), (1050, 2.5)]
)
def test_a_faster_machine_is_slowed_more(index, times):
    assert slowdown(index) == pytest.approx(times)
    assert f"BenchmarkIndex {index}:" in speed(index)
    assert f"{times:.1f} times slower" in speed(index)


def test_a_machine_as_slow_as_a_phone_is_not_slowed():
    assert slowdown(149) is None
    assert "no slower than this machine" in speed(149)


def test_the_index_is_how_often_two_loops_end_in_a_tenth_of_a_second(browser):
    """By a clock on which a string takes 2 ms and ten copies of a list take 10 ms."""
    page = browser.new_page()
    clock = """measure => {
      let [now, asked] = [0, 0];
      performance.now = () => {
        asked += 1;
        const isBegin = asked <= 2 || asked === 253 || asked === 254;
        return (now += isBegin ? 0 : asked < 253 ? 2 : 10);
      };
      return eval(measure)();
    }"""
    assert page.evaluate(clock, MEASURE) == (50 + 100) / 2
    page.close()


def test_a_widget_that_is_not_there_is_refused_with_those_that_are(tmp_path, capsys):
    """Else a name that is spelt wrong has nothing over the limit."""
    (tmp_path / "widgets").mkdir()
    for name in ("group_wiring", "kernel_stack"):
        (tmp_path / "widgets" / f"{name}.html").touch()
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path), "group_wiring", "GroupWiring"])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "no widget is called GroupWiring; choose from group_wiring, kernel_stack" in said
    with pytest.raises(SystemExit):
        main([str(tmp_path / "nowhere")])
    assert "has no pages of widgets" in capsys.readouterr().err
