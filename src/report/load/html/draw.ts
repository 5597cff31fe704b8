/**
 * Draws each chart of #load-data into the element of its id, in the page's colours, and again where the colour scheme
 * or the width changes and for print. Without it (no JavaScript) the tables tell the same.
 */
export const DRAW = `{
const root=document.documentElement,data=document.getElementById('load-data'),charts=data?JSON.parse(data.textContent):[];
const group=v=>v.toLocaleString('en-GB',{maximumFractionDigits:v<10?2:v<1e4?1:0});
const three=v=>+v.toPrecision(3);
const time=v=>v<999.5?Math.round(v)+' µs':v<999500?three(v/1e3)+' ms':three(v/1e6)+' s';
const units={time,rate:group,count:group,cores:v=>group(v*100)+' %'};
const percentile=v=>+(100-100/v).toPrecision(Math.max(2,Math.ceil(Math.log10(v))+2))+' %';
const nines=v=>{const n=Math.round(Math.log10(v));return Math.abs(Math.log10(v)-n)<1e-9?n===0?'0 %':n===1?'90 %':'99'+(n>2?'.'+'9'.repeat(n-2):'')+' %':Math.abs(v-2)<1e-9?'50 %':''};
let drawn=[];
const options=(chart,width,colour)=>{
const unit=units[chart.unit],tail=chart.across==='tail',log=chart.unit==='time';
const axis={stroke:colour('soft'),font:'12px system-ui,sans-serif',grid:{stroke:colour('line'),width:1},ticks:{show:false}};
return{width,height:tail?320:220,padding:[8,tail?36:14,0,0],
scales:{x:{time:false,distr:tail?3:1},y:log?{distr:3}:{range:(u,low,high)=>[0,high>0?high*1.08:1]}},
axes:[{...axis,size:34,...(tail?{filter:(u,splits)=>splits,values:(u,splits)=>splits.map(v=>u.width<600&&v>1.5&&v<5?'':nines(v)),grid:{...axis.grid,filter:(u,splits)=>splits.map(v=>nines(v)?v:null)}}:{values:(u,splits)=>splits.map(v=>v+' s')})},
{...axis,size:72,values:(u,splits)=>splits.map(v=>v==null?'':unit(v))}],
legend:{markers:{width:2,fill:(u,i)=>chart.lines[i-1]?.dashed?'':colour('c'+chart.lines[i-1]?.colour%6)}},
series:[{label:tail?'percentile':'second',value:(u,v)=>v==null?'':tail?percentile(v):v+' s'},
...chart.lines.map(l=>({label:l.label,stroke:colour('c'+l.colour%6),width:l.dashed?1.5:2,dash:l.dashed?[6,4]:[],spanGaps:tail,points:{show:chart.x.length<2},value:(u,v)=>v==null?'':unit(v)}))],
cursor:tail?{y:false}:{y:false,sync:{key:'load'}},
hooks:{drawClear:[u=>{const c=u.ctx,b=u.bbox;c.save();c.fillStyle=colour('panel');
for(const[from,to]of chart.uncounted){const left=Math.max(b.left,u.valToPos(from,'x',true)),right=Math.min(b.left+b.width,u.valToPos(to,'x',true));
if(right>left)c.fillRect(left,b.top,right-left,b.height)}c.restore()}]}}};
const draw=()=>{
for(const plot of drawn)plot.destroy();
const style=getComputedStyle(root),colour=name=>style.getPropertyValue('--'+name).trim();
drawn=charts.flatMap(chart=>{const box=document.getElementById(chart.id);if(!box)return[];
box.closest('figure').hidden=false;
const width=root.dataset.print===undefined?box.clientWidth:Math.min(box.clientWidth,660);
return[new uPlot(options(chart,width,colour),[chart.x,...chart.lines.map(l=>l.values)],box)]})};
draw();
matchMedia('(prefers-color-scheme:dark)').addEventListener('change',draw);
addEventListener('beforeprint',()=>{root.dataset.print='';draw()});
addEventListener('afterprint',()=>{delete root.dataset.print;draw()});
let asked=0;
addEventListener('resize',()=>{cancelAnimationFrame(asked);asked=requestAnimationFrame(()=>{
for(const plot of drawn)plot.setSize({width:plot.root.parentElement.clientWidth,height:plot.height})})});
}
`
